package app.refrain.account;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators appoint curators and administrators. */
@Service
public class Roles {

  private static final int SHOWN = 50;

  private final AccountRepository accounts;
  private final AuditLog audit;

  Roles(AccountRepository accounts, AuditLog audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * The first members whose name or mail address contains a text.
   *
   * @throws NotAllowedException unless an administrator asks
   */
  public List<Holder> search(Person administrator, String text) {
    administrator.requireRole(Role.ADMINISTRATOR);
    String escaped = text.strip().replaceAll("([!%_])", "!$1");
    return accounts.searchMembers("%" + escaped + "%", SHOWN);
  }

  /**
   * Gives a member a role; it counts from their next request on.
   *
   * @throws NotAllowedException unless an administrator asks, of a member, for a member's role, and
   *     one administrator is left
   */
  @Transactional
  public void appoint(Person administrator, UUID id, Role role) {
    List<UUID> administrators = accounts.lockAdministrators().stream().map(Account::id).toList();
    if (!administrators.contains(administrator.id())) {
      throw new NotAllowedException("This is for administrators only.");
    }
    Account member =
        accounts
            .findMember(id)
            .filter(m -> role != Role.GUEST)
            .orElseThrow(() -> new NotAllowedException("Only members have roles."));
    if (role != Role.ADMINISTRATOR && administrators.equals(List.of(id))) {
      throw new NotAllowedException("Appoint another administrator first: you are the last.");
    }
    member.appoint(role);
    audit.add(administrator.id(), "appointed " + role.title(), member.person().name());
  }

  /** A member and where mail reaches them. */
  public record Holder(Person person, String email) {}
}
