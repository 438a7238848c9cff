package app.refrain.studio.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** What a browser shows when a request failed before there was a page to say so. */
@Component
class ErrorPages implements ErrorViewResolver {

  private final PlainPages pages;

  ErrorPages(PlainPages pages) {
    this.pages = pages;
  }

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    String said =
        status.is5xxServerError()
            ? "This page could not be opened. It is our fault; trying again may help."
            : "There is nothing to show at this address. Perhaps it is mistyped, or not meant for"
                + " you.";
    return new ModelAndView(page(pages.failure(said)));
  }

  private static View page(String html) {
    return (model, request, response) -> {
      response.setContentType(PageForm.PAGE.type().toString());
      response.setHeader("Cache-Control", "no-store");
      response.getWriter().write(html);
    };
  }
}
