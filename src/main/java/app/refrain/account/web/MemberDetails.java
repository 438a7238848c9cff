package app.refrain.account.web;

import app.refrain.account.Person;
import java.util.List;
import org.springframework.security.core.userdetails.User;

/** A member at the moment of signing in by a password. */
final class MemberDetails extends User implements KnownMember {

  private static final long serialVersionUID = 1L;

  private final Person person;

  /**
   * @param password as it is kept; null if the member has none, which no password matches
   */
  MemberDetails(String email, String password, Person person) {
    super(email, password == null ? "" : password, List.of());
    this.person = person;
  }

  @Override
  public Person person() {
    return person;
  }
}
