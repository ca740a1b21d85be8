package dev.harmony.report;

/** uPlot, which draws the charts, as its authors publish it. */
final class PlottingLibrary {

  private static final String FOLDER = "/META-INF/resources/webjars/uplot/1.6.30/";

  private PlottingLibrary() {}

  static String script() {
    return Resources.text(FOLDER + "dist/uPlot.iife.min.js");
  }

  static String style() {
    return Resources.text(FOLDER + "dist/uPlot.min.css");
  }

  static String licence() {
    return Resources.text(FOLDER + "LICENSE");
  }
}
