package app.refrain.gallery.report;

/** There is no such open report. */
public final class NoSuchReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchReportException() {
    super("There is no such report, or it is closed already.");
  }
}
