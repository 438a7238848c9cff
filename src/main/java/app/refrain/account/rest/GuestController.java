package app.refrain.account.rest;

import app.refrain.account.ClientAddress;
import app.refrain.account.Guests;
import app.refrain.account.Limit;
import app.refrain.account.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes guests of programs. */
@RestController
@RequestMapping("/api/v1/guests")
class GuestController {

  private final Guests guests;
  private final RateLimits limits;

  GuestController(Guests guests, RateLimits limits) {
    this.guests = guests;
    this.limits = limits;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Guest create(HttpServletRequest request) {
    limits.check(Limit.GUEST, ClientAddress.of(request));
    Guests.NewGuest guest = guests.create();
    return new Guest(guest.person().id(), guest.person().name(), guest.token().value());
  }

  /**
   * @param token for the header {@code Authorization: Bearer}; it cannot be read again
   */
  record Guest(UUID id, String name, String token) {}
}
