package app.refrain.account;

import app.refrain.account.MemberStore.Member;
import org.springframework.stereotype.Component;

/** Makes sure that whoever changes an account is not just somebody at its owner's browser. */
@Component
class OwnPassword {

  private final MemberStore members;
  private final Passwords passwords;
  private final RateLimits limits;

  OwnPassword(MemberStore members, Passwords passwords, RateLimits limits) {
    this.members = members;
    this.passwords = passwords;
    this.limits = limits;
  }

  /**
   * @throws InvalidValueException if it is not the person's password
   * @throws TooManyRequestsException if it was asked for too often
   */
  Member verify(Person person, String password) {
    limits.check(Limit.LOGIN, person.id().toString());
    return members
        .find(person.id())
        .filter(member -> member.password() != null)
        .filter(member -> passwords.matches(password, member.password()))
        .orElseThrow(() -> new InvalidValueException("password", "This is not your password."));
  }
}
