package app.refrain.model.wishes;

import app.refrain.model.wishes.Wish.Kind;

/** Understands moods, which imply a mode or how boldly to write, and what to do with a seed. */
final class MoodRule implements Rule {

  private static final Lexicon NAMES =
      new Lexicon()
          .add(
              """
              sad, melancholy, melancholic, mournful, gloomy, dark, sorrowful, wistful, tragic, lonely, sombre, somber,
              not happy, not too happy, mysterious, haunting, spooky, unhappy\
              """,
              Match.implied(Kind.KEY, KeyRule.MINOR))
          .add(
              """
              happy, cheerful, joyful, joyous, merry, jolly, bright, sunny, upbeat, glad, playful, triumphant, festive,
              not sad, not too sad\
              """,
              Match.implied(Kind.KEY, KeyRule.MAJOR))
          .add(
              """
              adventurous, wild, crazy, experimental, surprising, daring, bold, unusual, strange, unpredictable,
              improvised\
              """,
              Match.implied(Kind.TEMPERATURE, 1.1))
          .add(
              "simple, plain, conventional, predictable, easy, safe, catchy",
              Match.implied(Kind.TEMPERATURE, 0.7))
          .add(
              "continue, continuing, continuation, extend, go on, carry on, keep going",
              Match.said(Kind.TASK, "continue"))
          .add(
              "harmonize, harmonise, harmonizing, harmonising, accompany, add an accompaniment",
              Match.said(Kind.TASK, "harmonize"))
          .add("vary, variation, variations", Match.said(Kind.TASK, "vary"))
          .add("fill in, infill", Match.said(Kind.TASK, "infill"));

  @Override
  public Match match(Words words, int at) {
    return NAMES.match(words, at);
  }
}
