package app.refrain.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A person as the database knows them: a guest, or a member. Only what changed is written, so that
 * a member who takes another name and an administrator who gives them a role do not undo each
 * other.
 */
@Entity
@DynamicUpdate
class Account {

  private static final String ERASED_NAME = "Somebody who left";

  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  /** Null for guests and for those who sign in elsewhere. */
  private String email;

  /** As it is kept; null for guests and for those who sign in elsewhere. */
  private String password;

  private Instant deletedAt;

  protected Account() {}

  UUID id() {
    return id;
  }

  Person person() {
    return new Person(id, name, role);
  }

  String email() {
    return email;
  }

  String password() {
    return password;
  }

  /** Makes a member of a guest who signs in elsewhere. */
  void promote(Person member) {
    name = member.name();
    role = member.role();
  }

  /** Makes a member of a guest who signs in by a password. */
  void promote(Person member, EmailAddress address, String encodedPassword) {
    promote(member);
    email = address.text();
    password = encodedPassword;
  }

  void rename(String newName) {
    name = newName;
  }

  void setEmail(String newEmail) {
    email = newEmail;
  }

  void setPassword(String encodedPassword) {
    password = encodedPassword;
  }

  void appoint(Role newRole) {
    role = newRole;
  }

  /** Leaves nothing of a person but the row. */
  void erase() {
    name = ERASED_NAME;
    role = Role.GUEST;
    email = null;
    password = null;
    deletedAt = Instant.now();
  }
}
