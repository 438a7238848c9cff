package app.refrain.account;

import app.refrain.account.MemberStore.Member;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators appoint curators and administrators. */
@Service
public class Roles {

  private static final int SHOWN = 50;

  private final MemberStore members;
  private final AuditLog audit;

  Roles(MemberStore members, AuditLog audit) {
    this.members = members;
    this.audit = audit;
  }

  /**
   * The first members whose name or mail address contains a text.
   *
   * @throws NotAllowedException unless an administrator asks
   */
  public List<Holder> search(Person administrator, String text) {
    administrator.requireRole(Role.ADMINISTRATOR);
    return members.search(text.strip(), SHOWN).stream()
        .map(member -> new Holder(member.person(), member.email()))
        .toList();
  }

  /**
   * Gives a member a role; it counts from their next request on.
   *
   * @throws NotAllowedException unless an administrator asks, of a member, for a member's role, and
   *     one administrator is left
   */
  @Transactional
  public void appoint(Person administrator, UUID id, Role role) {
    List<UUID> administrators = members.lockAdministrators();
    if (!administrators.contains(administrator.id())) {
      throw new NotAllowedException("This is for administrators only.");
    }
    Member member =
        members
            .find(id)
            .filter(m -> role != Role.GUEST)
            .orElseThrow(() -> new NotAllowedException("Only members have roles."));
    if (role != Role.ADMINISTRATOR && administrators.equals(List.of(id))) {
      throw new NotAllowedException("Appoint another administrator first: you are the last.");
    }
    members.setRole(id, role);
    audit.add(administrator.id(), "appointed " + role.title(), member.person().name());
  }

  /** A member and where mail reaches them. */
  public record Holder(Person person, String email) {}
}
