package app.refrain.account;

import app.refrain.account.SignInToken.Kind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which people are known. */
@Transactional
interface SignInTokenRepository extends JpaRepository<SignInToken, UUID> {

  /**
   * What the database knows of a token, in one look, so that a guest who is being stored by another
   * request is seen whole or not at all.
   *
   * @param guest the id of the guest whom the token would make
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  @Query(
      value =
          """
          select account.id as "id", account.name as "name", account.role as "role",
                 coalesce(last_used_at < now() - interval '1 hour', false) as "stale",
                 exists (select from account where id = :guest) as "guestKnown"
          from (values (1)) as always
          left join sign_in
            on token_hash = :tokenHash and kind = :kind and expires_at > now()
          left join account on account.id = sign_in.account
          """,
      nativeQuery = true)
  Knowledge look(String tokenHash, String kind, UUID guest);

  /**
   * Stores a guest with their token, unless that has happened.
   *
   * @param seconds for how long
   * @return how many guests were stored, 1 or 0
   */
  @Modifying
  @Query(
      value =
          """
          with guest as (
            insert into account (id, name, role) values (:id, :name, 'GUEST')
            on conflict do nothing
            returning id)
          insert into sign_in (account, token_hash, kind, label, expires_at)
          select id, :tokenHash, :kind, :label, now() + make_interval(secs => :seconds) from guest
          """,
      nativeQuery = true)
  int storeGuest(UUID id, String name, String tokenHash, String kind, String label, long seconds);

  /** Notes that a token is used; a browser's lives on from now. */
  @Modifying
  @Query(
      value =
          """
          update sign_in
          set last_used_at = now(),
              expires_at = case kind when 'BROWSER' then now() + (expires_at - last_used_at)
                                     else expires_at end
          where token_hash = :tokenHash
          """,
      nativeQuery = true)
  void touch(String tokenHash);

  @Transactional(propagation = Propagation.SUPPORTS)
  @Query(
      value =
          """
          select exists (
            select from sign_in where token_hash = :tokenHash and expires_at > now())
          """,
      nativeQuery = true)
  boolean lives(String tokenHash);

  /** Those of a person that have not ended, the latest used first. */
  @Transactional(readOnly = true)
  @Query(
      """
      select t from SignInToken t where t.account.id = :account and t.expiresAt > instant
      order by t.lastUsedAt desc, t.createdAt desc
      """)
  List<SignInToken> findLiving(UUID account);

  @Transactional(readOnly = true)
  @Query("select count(t) from SignInToken t where t.account.id = :account and t.kind = :kind")
  int count(UUID account, Kind kind);

  @Modifying
  @Query("delete from SignInToken t where t.tokenHash = :tokenHash")
  void end(String tokenHash);

  /** Ends one of the account's own. */
  @Modifying
  @Query("delete from SignInToken t where t.account.id = :account and t.id = :id")
  void end(UUID account, UUID id);

  @Modifying
  @Query(
      """
      delete from SignInToken t
      where t.account.id = :account and t.kind = BROWSER and t.tokenHash <> :tokenHash
      """)
  void endOtherBrowsers(UUID account, String tokenHash);

  @Modifying
  @Query("delete from SignInToken t where t.account.id = :account")
  void endAll(UUID account);

  @Modifying
  @Query("delete from SignInToken t where t.expiresAt < instant")
  void removeExpired();

  /** What is known of a token. */
  interface Knowledge {

    /** Of the person whose token it is; null if it is nobody's or has ended. */
    UUID getId();

    String getName();

    Role getRole();

    /** Whether the token was last used a while ago. */
    boolean getStale();

    /** Whether there is a person with the id of the token's guest. */
    boolean getGuestKnown();

    default Optional<Person> person() {
      return Optional.ofNullable(getId()).map(id -> new Person(id, getName(), getRole()));
    }
  }
}
