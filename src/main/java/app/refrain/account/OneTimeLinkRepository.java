package app.refrain.account;

import app.refrain.account.OneTimeLinks.Purpose;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

/** Links that were sent. */
interface OneTimeLinkRepository extends JpaRepository<OneTimeLink, String> {

  @Query("select l from OneTimeLink l where l.tokenHash = :tokenHash and l.expiresAt > instant")
  Optional<OneTimeLink> findLiving(String tokenHash);

  /** A link that nobody else uses until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query(
      """
      select l from OneTimeLink l
      where l.tokenHash = :tokenHash and l.purpose = :purpose and l.expiresAt > instant
      """)
  Optional<OneTimeLink> lockLiving(String tokenHash, Purpose purpose);

  @Modifying
  @Query("delete from OneTimeLink l where l.purpose = :purpose")
  void removeAll(Purpose purpose);

  @Modifying
  @Query("delete from OneTimeLink l where l.accountId = :account")
  void removeAllOf(UUID account);

  @Transactional
  @Modifying
  @Query("delete from OneTimeLink l where l.expiresAt < instant")
  void removeExpired();
}
