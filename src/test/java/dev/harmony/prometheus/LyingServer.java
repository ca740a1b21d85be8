package dev.harmony.prometheus;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** An HTTP server that says what it is told to, in order, and remembers what it was asked. */
final class LyingServer implements AutoCloseable {
  private final HttpServer http;
  private final Queue<Reply> replies = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  private record Reply(int status, String body) {
    static final int NEVER = -1;
  }

  LyingServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "lying-server");
              thread.setDaemon(true);
              return thread;
            }));
    http.createContext("/", this::handle);
    http.start();
  }

  /** Will answer the next request so. */
  LyingServer says(int status, String body) {
    replies.add(new Reply(status, body));
    return this;
  }

  /** Will leave the next request without an answer. */
  LyingServer saysNothing() {
    return says(Reply.NEVER, "");
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** What was asked: path, authorization and decoded form. */
  synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  private synchronized Reply note(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(
        "%s %s %s"
            .formatted(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                URLDecoder.decode(form, StandardCharsets.UTF_8)));
    Reply reply = replies.poll();
    return reply == null ? new Reply(404, "nothing more to say") : reply;
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      Reply reply = note(exchange);
      if (reply.status() == Reply.NEVER) {
        end.await();
        return;
      }
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    http.stop(0);
  }
}
