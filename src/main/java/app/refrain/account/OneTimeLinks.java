package app.refrain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Links that prove once that whoever opens them got them. */
@Service
public class OneTimeLinks {

  private final JdbcClient jdbc;
  private final PublicAddress address;

  OneTimeLinks(JdbcClient jdbc, PublicAddress address) {
    this.jdbc = jdbc;
    this.address = address;
  }

  /** Makes a link and returns its whole address. */
  String create(Link link, Duration lifetime) {
    Token token = Token.random();
    jdbc.sql(
            """
            insert into one_time_link (token_hash, purpose, account, name, email, expires_at)
            values (:hash, :purpose, :account, :name, :email,
                    now() + make_interval(secs => :seconds))
            """)
        .param("hash", token.hash())
        .param("purpose", link.purpose().name())
        .param("account", link.account())
        .param("name", link.name())
        .param("email", link.email())
        .param("seconds", lifetime.toSeconds())
        .update();
    return address.of("/link/" + token.value());
  }

  /** What a link is for, unless it was used, or is too old, or never was. */
  public Optional<Link> find(Token token) {
    return jdbc.sql("select * from one_time_link where token_hash = ? and expires_at > now()")
        .param(token.hash())
        .query((row, number) -> link(row))
        .optional();
  }

  /**
   * Uses a link up.
   *
   * @throws InvalidValueException if there is no such link any more
   */
  Link use(Token token, Purpose purpose) {
    return jdbc.sql(
            """
            delete from one_time_link
            where token_hash = ? and purpose = ? and expires_at > now()
            returning *
            """)
        .params(token.hash(), purpose.name())
        .query((row, number) -> link(row))
        .optional()
        .orElseThrow(
            () ->
                new InvalidValueException(
                    "link",
                    "This link was used already, or is too old. Please ask for a new one."));
  }

  void removeAll(Purpose purpose) {
    jdbc.sql("delete from one_time_link where purpose = ?").param(purpose.name()).update();
  }

  void removeAllOf(UUID account) {
    jdbc.sql("delete from one_time_link where account = ?").param(account).update();
  }

  void removeExpired() {
    jdbc.sql("delete from one_time_link where expires_at < now()").update();
  }

  private static Link link(ResultSet row) throws SQLException {
    return new Link(
        Purpose.valueOf(row.getString("purpose")),
        row.getObject("account", UUID.class),
        row.getString("name"),
        row.getString("email"));
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
