package app.refrain.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** By which accounts at other services members sign in. */
interface AccountIdentityRepository extends JpaRepository<AccountIdentity, AccountIdentity.Key> {

  @Query("select i.account from AccountIdentity i where i.key = :key and i.account.role <> GUEST")
  Optional<Account> findMember(AccountIdentity.Key key);

  @Modifying
  @Query("delete from AccountIdentity i where i.account.id = :account")
  void deleteAllOf(UUID account);
}
