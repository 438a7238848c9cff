package app.refrain.account;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people whom the database knows. */
interface AccountRepository extends JpaRepository<Account, UUID> {

  /**
   * @param key as {@link EmailAddress#key} has it
   */
  @Query("select a from Account a where lower(a.email) = :key")
  Optional<Account> findByEmailKey(String key);

  @Query("select a from Account a where a.id = :id and a.role <> GUEST")
  Optional<Account> findMember(UUID id);

  /** A guest who did not leave; nobody else promotes them until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Account a where a.id = :id and a.role = GUEST and a.deletedAt is null")
  Optional<Account> lockGuest(UUID id);

  /** The administrators, whom nobody else appoints or dismisses until the transaction ends. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Account a where a.role = ADMINISTRATOR")
  List<Account> lockAdministrators();

  boolean existsByRole(Role role);

  /**
   * The first members whose name or address is like a pattern, in alphabetical order.
   *
   * @param pattern in which {@code !} takes the meaning from the sign that follows
   */
  @Query(
      """
      select new app.refrain.account.Roles$Holder(
          new app.refrain.account.Person(a.id, a.name, a.role), a.email)
      from Account a
      where a.role <> GUEST
        and (a.name ilike :pattern escape '!' or a.email ilike :pattern escape '!')
      order by lower(a.name), a.id
      limit :count
      """)
  List<Roles.Holder> searchMembers(String pattern, int count);

  @Transactional(propagation = Propagation.SUPPORTS)
  @Query(
      """
      select new app.refrain.account.Person(a.id, a.name, a.role) from Account a where a.id in :ids
      """)
  List<Person> findPeople(Collection<UUID> ids);

  /** Makes a row for a guest, unless there is one. */
  @Transactional
  @Modifying
  @Query(
      value = "insert into account (id, name) values (:id, :name) on conflict do nothing",
      nativeQuery = true)
  void insertGuest(UUID id, String name);
}
