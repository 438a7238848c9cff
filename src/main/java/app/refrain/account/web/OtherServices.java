package app.refrain.account.web;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The services by whose accounts people may sign in (OpenID Connect), as the settings name them.
 */
@Component
public class OtherServices {

  private final ObjectProvider<ClientRegistrationRepository> registrations;

  OtherServices(ObjectProvider<ClientRegistrationRepository> registrations) {
    this.registrations = registrations;
  }

  /** Whether there is any. */
  public boolean exist() {
    return registrations.getIfAvailable() != null;
  }

  /** The services' names by the addresses that lead to them. */
  public Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    if (registrations.getIfAvailable() instanceof Iterable<?> all) {
      for (Object each : all) {
        if (each instanceof ClientRegistration registration) {
          names.put(
              "/oauth2/authorization/" + registration.getRegistrationId(),
              registration.getClientName());
        }
      }
    }
    return names;
  }
}
