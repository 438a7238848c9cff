package app.refrain.model;

import java.util.List;

/** A language model that is served elsewhere and answers with whole texts. */
public interface TextModel {

  /** Who says something in a conversation. */
  enum Speaker {
    SYSTEM,
    USER,
    MODEL
  }

  /** One thing that is said. */
  record Turn(Speaker speaker, String text) {}

  /** What it is called; there is no checksum of what is served elsewhere. */
  ModelId id();

  /**
   * The answer to a conversation.
   *
   * @throws CompositionException if there is none; the message is for people
   */
  String answer(List<Turn> conversation, Sampling sampling) throws CompositionException;
}
