package app.refrain.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Whom limits on addresses hold against. */
public final class ClientAddress {

  /** A subscriber has a whole network of IPv6 addresses: the first 64 bits. */
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /** The IPv4 address or IPv6 network that a request comes from. */
  public static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  /** That of the request that this thread works on; none where it works on none. */
  public static Optional<String> current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
        ? Optional.of(of(web.getRequest()))
        : Optional.empty();
  }

  /** The IPv4 address, or the network of an IPv6 address. */
  public static String of(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address six
          ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES)) + "::/64"
          : address;
    } catch (IllegalArgumentException notAnAddress) {
      return "unknown";
    }
  }
}
