package app.refrain.account.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Says in a few words which browser a request comes from, such as Firefox on Linux. */
public final class BrowserName {

  /** The first that is found counts: browsers claim to be those that came before them. */
  private static final List<String> BROWSERS =
      List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "Chrome", "Safari");

  private static final List<String> SYSTEMS =
      List.of("Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux");

  private BrowserName() {}

  public static String of(HttpServletRequest request) {
    String agent = String.valueOf(request.getHeader(HttpHeaders.USER_AGENT));
    return find(agent, BROWSERS, "A browser") + " on " + find(agent, SYSTEMS, "some computer");
  }

  private static String find(String agent, List<String> names, String otherwise) {
    return names.stream()
        .filter(agent::contains)
        .findFirst()
        .map(BrowserName::plain)
        .orElse(otherwise);
  }

  private static String plain(String name) {
    return switch (name) {
      case "Edg" -> "Edge";
      case "OPR" -> "Opera";
      case "SamsungBrowser" -> "Samsung Internet";
      case "Macintosh" -> "macOS";
      case "CrOS" -> "ChromeOS";
      default -> name;
    };
  }
}
