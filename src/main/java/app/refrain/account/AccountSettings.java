package app.refrain.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people may do with their own account. */
@Service
public class AccountSettings {

  private final AccountRepository accounts;
  private final AccountIdentityRepository identities;
  private final SignInTokenRepository signIns;
  private final Passwords passwords;
  private final OwnPassword ownPassword;
  private final List<PersonalData> data;
  private final AuditLog audit;

  AccountSettings(
      AccountRepository accounts,
      AccountIdentityRepository identities,
      SignInTokenRepository signIns,
      Passwords passwords,
      OwnPassword ownPassword,
      List<PersonalData> data,
      AuditLog audit) {
    this.accounts = accounts;
    this.identities = identities;
    this.signIns = signIns;
    this.passwords = passwords;
    this.ownPassword = ownPassword;
    this.data = data;
    this.audit = audit;
  }

  /** Where mail reaches a person; empty for guests and for those who sign in elsewhere. */
  public Optional<String> email(Person person) {
    return accounts.findMember(person.id()).map(Account::email);
  }

  /** Whether the person signs in by a password. */
  public boolean hasPassword(Person person) {
    return accounts.findMember(person.id()).map(Account::password).isPresent();
  }

  /**
   * @throws InvalidValueException if the name cannot be taken
   */
  @Transactional
  public void rename(Person person, String name) {
    String wanted = PersonName.of(name);
    accounts.findById(person.id()).ifPresent(account -> account.rename(wanted));
  }

  /**
   * Sets a new password and signs out everywhere else.
   *
   * @throws InvalidValueException if the old one is wrong or the new one cannot be taken
   */
  @Transactional
  public void changePassword(SignedIn here, String old, String password) {
    Account member = ownPassword.verify(here.person(), old);
    member.setPassword(passwords.encode(password, member.email()));
    signIns.endOtherBrowsers(here.person().id(), here.tokenHash());
    audit.add(here.person().id(), "changed the password", here.person().name());
  }

  /** All that Refrain keeps of a person, by kind. */
  @Transactional(readOnly = true)
  public Map<String, Object> export(Person person) {
    Map<String, Object> all = new TreeMap<>();
    data.forEach(part -> all.put(part.title(), part.export(person)));
    all.put("account", new AccountData(person, email(person).orElse(null)));
    all.put(
        "signIns",
        signIns.findLiving(person.id()).stream()
            .map(SignInToken::signIn)
            .map(signIn -> new SignInData(signIn.label(), signIn.createdAt(), signIn.lastUsedAt()))
            .toList());
    return all;
  }

  /**
   * Removes a person and all that is theirs.
   *
   * @param password checked if the person has one
   * @throws InvalidValueException if it is wrong
   * @throws NotAllowedException if nobody else is an administrator
   */
  @Transactional
  public void delete(Person person, String password) {
    if (hasPassword(person)) {
      ownPassword.verify(person, password);
    }
    List<UUID> administrators = accounts.lockAdministrators().stream().map(Account::id).toList();
    if (administrators.equals(List.of(person.id()))) {
      throw new NotAllowedException("Appoint another administrator first: you are the last.");
    }
    data.forEach(part -> part.erase(person));
    signIns.endAll(person.id());
    accounts.findById(person.id()).ifPresent(Account::erase);
    identities.deleteAllOf(person.id());
    audit.add(person.id(), "deleted the account", person.id().toString());
  }

  private record AccountData(Person person, String email) {}

  private record SignInData(String label, Instant createdAt, Instant lastUsedAt) {}
}
