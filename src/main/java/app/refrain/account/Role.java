package app.refrain.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a person may do, from the least to the most; each may do all that those before it may. */
public enum Role {
  /** Composes, shares and listens, and is known by a cookie only. */
  GUEST,
  /** Has an account, and publishes. */
  MEMBER,
  /** Decides what is in the gallery. */
  CURATOR,
  /** Appoints curators and administrators. */
  ADMINISTRATOR;

  /** In words for people. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is the given role or one above it. */
  public boolean includes(Role role) {
    return compareTo(role) >= 0;
  }

  /** This role and those below it. */
  public List<Role> included() {
    return Arrays.stream(values()).filter(this::includes).toList();
  }
}
