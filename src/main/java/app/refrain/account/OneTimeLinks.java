package app.refrain.account;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links that prove once that whoever opens them got them. */
@Service
public class OneTimeLinks {

  private final OneTimeLinkRepository links;
  private final PublicAddress address;

  OneTimeLinks(OneTimeLinkRepository links, PublicAddress address) {
    this.links = links;
    this.address = address;
  }

  /** Makes a link and returns its whole address. */
  String create(Link link, Duration lifetime) {
    Token token = Token.random();
    links.save(new OneTimeLink(token, link, lifetime));
    return address.of("/link/" + token.value());
  }

  /** What a link is for, unless it was used, or is too old, or never was. */
  public Optional<Link> find(Token token) {
    return links.findLiving(token.hash()).map(OneTimeLink::link);
  }

  /**
   * Uses a link up, in the transaction that is under way.
   *
   * @throws InvalidValueException if there is no such link any more
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Link use(Token token, Purpose purpose) {
    OneTimeLink link =
        links
            .lockLiving(token.hash(), purpose)
            .orElseThrow(
                () ->
                    new InvalidValueException(
                        "link",
                        "This link was used already, or is too old. Please ask for a new one."));
    links.delete(link);
    links.flush();
    return link.link();
  }

  void removeAll(Purpose purpose) {
    links.removeAll(purpose);
  }

  void removeAllOf(UUID account) {
    links.removeAllOf(account);
  }

  void removeExpired() {
    links.removeExpired();
  }

  /** What a link is good for. */
  public enum Purpose {
    SIGN_UP,
    RESET,
    FIRST_ADMINISTRATOR,
    NEW_EMAIL
  }

  /**
   * @param account whose link it is; null if anybody's who has it
   * @param name what a new member wants to be called; else null
   * @param email where it was sent; null if it was not
   */
  public record Link(Purpose purpose, UUID account, String name, String email) {}
}
