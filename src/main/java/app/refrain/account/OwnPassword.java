package app.refrain.account;

import org.springframework.stereotype.Component;

/** Makes sure that whoever changes an account is not just somebody at its owner's browser. */
@Component
class OwnPassword {

  private final AccountRepository accounts;
  private final Passwords passwords;
  private final RateLimits limits;

  OwnPassword(AccountRepository accounts, Passwords passwords, RateLimits limits) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
  }

  /**
   * @throws InvalidValueException if it is not the person's password
   * @throws TooManyRequestsException if it was asked for too often
   */
  Account verify(Person person, String password) {
    limits.check(Limit.LOGIN, person.id().toString());
    return accounts
        .findMember(person.id())
        .filter(member -> member.password() != null)
        .filter(member -> passwords.matches(password, member.password()))
        .orElseThrow(() -> new InvalidValueException("password", "This is not your password."));
  }
}
