package app.refrain.account;

import java.util.Locale;

/** What may be done so and so often; how often, the settings {@code refrain.limits.*} say. */
public enum Limit {
  /** Accounts asked for. */
  SIGN_UP("accounts"),
  /** Attempts to sign in to one account from one address. */
  LOGIN("attempts to sign in"),
  /** Attempts to sign in from one address. */
  LOGIN_FROM_ADDRESS("attempts to sign in from here"),
  /** Mails to one address. */
  MAIL("mails to this address"),
  /** Guests of whom something is kept. */
  GUEST("guests"),
  /** Files read. */
  UPLOAD("files"),
  /** Pieces asked of the models. */
  GENERATION("pieces"),
  PUBLISHING("publications"),
  LIKE("likes"),
  REPORT("reports"),
  /** Live connections opened. */
  SOCKET("connections"),
  /** Requests by programs of one person. */
  API("requests"),
  /** Requests by programs from one address. */
  API_FROM_ADDRESS("requests from here"),
  /** Pieces asked of the models from one address. */
  GENERATION_FROM_ADDRESS("pieces from here"),
  /** Pages opened from one address; each process counts for itself. */
  PAGE("pages");

  private final String things;

  Limit(String things) {
    this.things = things;
  }

  /** What is counted, in the plural, for people. */
  String things() {
    return things;
  }

  /** Its name among the settings, such as {@code sign-up}. */
  String setting() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
