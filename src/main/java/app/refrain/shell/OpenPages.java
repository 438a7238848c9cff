package app.refrain.shell;

import app.refrain.account.ClientAddress;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Vaadin pages that this process keeps in its memory. One address may have so many. One that
 * was fetched but never shown is kept for a short time: the page speaks as soon as it is shown.
 */
@Component
class OpenPages implements VaadinServiceInitListener, VaadinRequestInterceptor {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);
  private static final String KEPT = OpenPages.class.getName();

  private final int perAddress;
  private final int silentSeconds;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  OpenPages(
      @Value("${refrain.pages.per-address}") int perAddress,
      @Value("${refrain.pages.silent}") Duration silent) {
    this.perAddress = perAddress;
    silentSeconds = Math.toIntExact(silent.toSeconds());
  }

  /** Whether the request makes a page. */
  static boolean opens(HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null
        && query.contains(
            ApplicationConstants.REQUEST_TYPE_PARAMETER
                + "="
                + ApplicationConstants.REQUEST_TYPE_INIT);
  }

  /** How long to wait for another page, if the address has as many as it may. */
  Optional<Duration> wait(String address) {
    return counts.getOrDefault(address, 0) < perAddress
        ? Optional.empty()
        : Optional.of(RETRY_AFTER);
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addVaadinRequestInterceptor(this);
    event.getSource().addUIInitListener(opened -> count(opened.getUI()));
  }

  private void count(UI page) {
    String address = ClientAddress.of(VaadinRequest.getCurrent().getRemoteAddr());
    counts.merge(address, 1, Integer::sum);
    page.addDetachListener(
        closed -> counts.computeIfPresent(address, (key, n) -> n > 1 ? n - 1 : null));
    WrappedSession session = VaadinSession.getCurrent().getSession();
    if (session.getAttribute(KEPT) == null) {
      session.setAttribute(KEPT, session.getMaxInactiveInterval());
      session.setMaxInactiveInterval(silentSeconds);
    }
  }

  @Override
  public void requestStart(VaadinRequest request, VaadinResponse response) {
    String type = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
    WrappedSession session = request.getWrappedSession(false);
    if (session != null
        && type != null
        && !type.equals(ApplicationConstants.REQUEST_TYPE_INIT)
        && session.getAttribute(KEPT) instanceof Integer usual
        && session.getMaxInactiveInterval() != usual) {
      session.setMaxInactiveInterval(usual);
    }
  }

  @Override
  public void handleException(
      VaadinRequest request, VaadinResponse response, VaadinSession session, Exception failure) {}

  @Override
  public void requestEnd(VaadinRequest request, VaadinResponse response, VaadinSession session) {}
}
