package dev.harmony.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code report.html}: one file that needs nothing else, neither network nor other files. The page
 * may run only the scripts it is written with, known by their hashes, and load nothing, so that a
 * hostile name in a trace or policy is no more than text.
 */
final class HtmlReport {

  private static final String HTML = "text/html";

  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "theme.js",
          "charts.js",
          "frontier.js",
          "reliability.js",
          "decisions.js",
          "page.js");

  private HtmlReport() {}

  /** The page of {@code figures}. */
  static String of(ReplayFigures figures) {
    List<String> styles = List.of(PlottingLibrary.style(), Resources.text("report.css"));
    List<String> scripts =
        List.of(
            PlottingLibrary.script(),
            SCRIPTS.stream().map(Resources::text).collect(Collectors.joining("\n")));
    return page("report.html")
        .data("page", HtmlPage.of(figures))
        .data("policy", contentSecurityPolicy(styles, scripts))
        .data("licence", PlottingLibrary.licence())
        .data("styles", styles)
        .data("scripts", scripts)
        .data("data", data(figures))
        .render();
  }

  /** The template of this name, which escapes what is put into it. */
  static TemplateInstance page(String template) {
    Engine engine =
        Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addValueResolver(ValueResolvers.rawResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .build();
    return engine.parse(Resources.text(template), Variant.forContentType(HTML)).instance();
  }

  /** What a page with these styles and scripts may run and load: them, and nothing else. */
  static String contentSecurityPolicy(List<String> styles, List<String> scripts) {
    return "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none'"
        .formatted(hashes(scripts), hashes(styles));
  }

  private static String hashes(List<String> texts) {
    return texts.stream().map(HtmlReport::hash).collect(Collectors.joining(" "));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** JSON that cannot end the element it stands in. */
  private static String data(ReplayFigures figures) {
    try {
      return JsonMapper.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build()
          .writeValueAsString(ChartData.of(figures))
          .replace("<", "\\u003c");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of nodes can be written", impossible);
    }
  }
}
