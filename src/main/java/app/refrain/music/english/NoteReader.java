package app.refrain.music.english;

import app.refrain.music.Loudness;
import app.refrain.music.MalformedScoreException;
import app.refrain.music.PitchName;
import java.util.Optional;
import java.util.Set;

/** Reads the notes of a part: places, pitches, durations, rests and loudness. */
final class NoteReader {

  private static final Set<String> FILLERS =
      Set.of(
          "and", "then", "note", "notes", "the", "a", "an", "of", "for", "with", "play", "plays",
          "lasting", "chord", "-", "–");
  private static final Set<String> RESTS = Set.of("rest", "rests", "silence", "silent", "tacet");
  private static final Set<String> OPEN = Set.of("open");

  private final Tokens tokens;
  private final Transcript transcript;

  NoteReader(Tokens tokens, Transcript transcript) {
    this.tokens = tokens;
    this.transcript = transcript;
  }

  /** Whether notes begin here though no part is named, perhaps with their place. */
  static boolean begins(Tokens tokens) {
    Token token = tokens.peek(PlaceReader.length(tokens));
    return token.is(Token.Kind.WORD) && (PitchReader.isPitch(token) || DurationReader.at(token));
  }

  /** Reads the next word of the line, or passes one over that says nothing. */
  void next() throws MalformedScoreException {
    Token token = tokens.peek();
    if (PlaceReader.at(tokens)) {
      Word.At place = PlaceReader.read(tokens);
      transcript.say(place, token.of("on " + place.beat()));
    } else if (DurationReader.at(tokens)) {
      duration();
    } else if (tokens.takeIf(RESTS)) {
      rest(token);
    } else if (!pitch() && !skip()) {
      other(token);
    }
  }

  private boolean pitch() throws MalformedScoreException {
    Token token = tokens.peek();
    Word pitch = PitchReader.read(tokens, drums());
    if (pitch != null) {
      transcript.say(pitch instanceof Word.NamedPitch(PitchName name) ? plain(name) : pitch, token);
    }
    return pitch != null;
  }

  /** A pitch by its number where the key gives it that name. */
  private Word plain(PitchName name) {
    int pitch = name.pitch();
    return transcript.grammar().spell(pitch).equals(name)
        ? new Word.Pitch(pitch)
        : new Word.NamedPitch(name);
  }

  private boolean drums() {
    return transcript.grammar().part().drums();
  }

  private boolean skip() {
    boolean skips = tokens.peek().is(Token.Kind.BREAK) || tokens.at(FILLERS);
    if (skips) {
      tokens.take();
    }
    return skips;
  }

  /** A duration that follows its notes, or that people write before them. */
  private void duration() throws MalformedScoreException {
    Token token = tokens.peek();
    int steps = DurationReader.read(tokens);
    if (transcript.grammar().phase() != Phase.PITCHES) {
      tokens.skipAll(FILLERS);
      if (tokens.takeIf(RESTS)) {
        transcript.say(new Word.Rest(), token);
      }
      while (pitch()) {
        tokens.skipAll(FILLERS);
      }
    }
    say(steps, token);
  }

  /** A rest without a duration lasts to the next place that is said. */
  private void rest(Token token) throws MalformedScoreException {
    tokens.skipAll(FILLERS);
    if (DurationReader.at(tokens)) {
      transcript.say(new Word.Rest(), token);
      say(DurationReader.read(tokens), token);
    }
  }

  private void say(int steps, Token token) throws MalformedScoreException {
    for (Word word : NoteWords.duration(steps)) {
      transcript.say(word, token);
    }
  }

  private void other(Token token) throws MalformedScoreException {
    Optional<Loudness> loudness = LoudnessReader.read(tokens);
    if (loudness.isPresent()) {
      transcript.say(new Word.Loud(loudness.get()), token);
    } else if (tokens.takeIf(OPEN)) {
      transcript.say(new Word.Open(), token);
    } else {
      throw token.unexpected(
          (drums() ? "a drum such as kick or closed hat" : "a note such as G4")
              + ", a place such as \"on 2 &\", or a duration such as quarter");
    }
  }
}
