package app.refrain.account;

/** A mail in plain text. */
public record Mail(String recipient, String subject, String text) {}
