package app.refrain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens by which people are known. */
@Repository
class SignInStore {

  private final JdbcClient jdbc;

  SignInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What the database knows of a token, in one look, so that a guest who is being stored by another
   * request is seen whole or not at all.
   */
  Knowledge look(Token token, Kind kind) {
    return jdbc.sql(
            """
            select account.id, account.name, account.role,
                   exists (select from account where id = :guest) as guest_known
            from (values (1)) as always
            left join sign_in on token_hash = :hash and kind = :kind and expires_at > now()
            left join account on account.id = sign_in.account
            """)
        .param("hash", token.hash())
        .param("kind", kind.name())
        .param("guest", token.guestId())
        .query(
            (row, number) ->
                new Knowledge(Optional.ofNullable(person(row)), row.getBoolean("guest_known")))
        .single();
  }

  /** Stores a guest with their token, unless that has happened. */
  void storeGuest(Person guest, String tokenHash, Kind kind, String label, Duration lifetime) {
    jdbc.sql(
            """
            with guest as (
              insert into account (id, name, role) values (:id, :name, 'GUEST')
              on conflict do nothing
              returning id)
            insert into sign_in (account, token_hash, kind, label, expires_at)
            select id, :hash, :kind, :label, now() + make_interval(secs => :seconds) from guest
            """)
        .param("id", guest.id())
        .param("name", guest.name())
        .param("hash", tokenHash)
        .param("kind", kind.name())
        .param("label", label)
        .param("seconds", lifetime.toSeconds())
        .update();
  }

  private static Person person(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return id == null
        ? null
        : new Person(id, row.getString("name"), Role.valueOf(row.getString("role")));
  }

  /** By what a token is held. */
  enum Kind {
    BROWSER,
    PROGRAM
  }

  /**
   * @param person whose token it is, unless it is nobody's or has ended
   * @param guestKnown whether there is a person with the id of the token's guest
   */
  record Knowledge(Optional<Person> person, boolean guestKnown) {}
}
