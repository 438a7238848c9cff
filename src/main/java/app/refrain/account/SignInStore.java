package app.refrain.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
                   last_used_at < now() - interval '1 hour' as stale,
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
                new Knowledge(
                    Optional.ofNullable(person(row)),
                    row.getBoolean("stale"),
                    row.getBoolean("guest_known")))
        .single();
  }

  /**
   * Stores a guest with their token, unless that has happened.
   *
   * @return whether it had not
   */
  boolean storeGuest(Person guest, String tokenHash, Kind kind, String label, Duration lifetime) {
    return jdbc.sql(
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
            .update()
        > 0;
  }

  void add(UUID account, String tokenHash, Kind kind, String label, Duration lifetime) {
    jdbc.sql(
            """
            insert into sign_in (account, token_hash, kind, label, expires_at)
            values (:account, :hash, :kind, :label, now() + make_interval(secs => :seconds))
            """)
        .param("account", account)
        .param("hash", tokenHash)
        .param("kind", kind.name())
        .param("label", label)
        .param("seconds", lifetime.toSeconds())
        .update();
  }

  /** Notes that a token is used; a browser's lives on from now. */
  void touch(String tokenHash) {
    jdbc.sql(
            """
            update sign_in
            set last_used_at = now(),
                expires_at = case kind when 'BROWSER' then now() + (expires_at - last_used_at)
                                       else expires_at end
            where token_hash = ?
            """)
        .param(tokenHash)
        .update();
  }

  boolean lives(String tokenHash) {
    return jdbc.sql(
            "select exists (select from sign_in where token_hash = ? and expires_at > now())")
        .param(tokenHash)
        .query(Boolean.class)
        .single();
  }

  List<Row> list(UUID account) {
    return jdbc.sql(
            """
            select id, kind, label, token_hash, created_at, last_used_at, expires_at from sign_in
            where account = ? and expires_at > now()
            order by last_used_at desc, created_at desc
            """)
        .param(account)
        .query(
            (row, number) ->
                new Row(
                    row.getObject("id", UUID.class),
                    Kind.valueOf(row.getString("kind")),
                    row.getString("label"),
                    row.getString("token_hash"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("last_used_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant()))
        .list();
  }

  int count(UUID account, Kind kind) {
    return jdbc.sql("select count(*) from sign_in where account = ? and kind = ?")
        .params(account, kind.name())
        .query(Integer.class)
        .single();
  }

  void end(String tokenHash) {
    jdbc.sql("delete from sign_in where token_hash = ?").param(tokenHash).update();
  }

  /** Ends one of the account's own. */
  void end(UUID account, UUID id) {
    jdbc.sql("delete from sign_in where account = ? and id = ?").params(account, id).update();
  }

  void endOtherBrowsers(UUID account, String tokenHash) {
    jdbc.sql("delete from sign_in where account = ? and kind = 'BROWSER' and token_hash <> ?")
        .params(account, tokenHash)
        .update();
  }

  void endAll(UUID account) {
    jdbc.sql("delete from sign_in where account = ?").param(account).update();
  }

  void removeExpired() {
    jdbc.sql("delete from sign_in where expires_at < now()").update();
  }

  private static Person person(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return id == null
        ? null
        : new Person(id, row.getString("name"), Role.valueOf(row.getString("role")));
  }

  /** A token that somebody holds. */
  record Row(
      UUID id,
      Kind kind,
      String label,
      String tokenHash,
      Instant createdAt,
      Instant lastUsedAt,
      Instant expiresAt) {}

  /** By what a token is held. */
  enum Kind {
    BROWSER,
    PROGRAM
  }

  /**
   * @param person whose token it is, unless it is nobody's or has ended
   * @param stale whether the token was last used a while ago
   * @param guestKnown whether there is a person with the id of the token's guest
   */
  record Knowledge(Optional<Person> person, boolean stale, boolean guestKnown) {}
}
