package app.refrain.music.format;

import app.refrain.music.MalformedScoreException;
import app.refrain.music.Score;
import app.refrain.music.english.ScoreText;
import app.refrain.music.english.TextLimits;
import app.refrain.music.midi.MidiLimits;
import app.refrain.music.midi.MidiReader;
import app.refrain.music.midi.MidiWriter;
import app.refrain.music.musicxml.MusicXmlLimits;
import app.refrain.music.musicxml.MusicXmlReader;
import app.refrain.music.musicxml.MusicXmlWriter;
import app.refrain.music.performance.Understanding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that a score is read from and written to. */
public enum ScoreFormat {
  MIDI("MThd", "mid", "midi") {
    @Override
    public Understanding understand(byte[] file, int notes) throws MalformedScoreException {
      return Understanding.of(MidiReader.read(file, MidiLimits.DEFAULT.withNotes(notes)));
    }

    @Override
    public byte[] write(Score score) {
      return MidiWriter.write(score);
    }
  },

  MUSICXML("<?xml", "musicxml", "xml") {
    @Override
    public Understanding understand(byte[] file, int notes) throws MalformedScoreException {
      return MusicXmlReader.understand(file, MusicXmlLimits.DEFAULT.withNotes(notes));
    }

    @Override
    public byte[] write(Score score) {
      return MusicXmlWriter.write(score);
    }
  },

  /** MusicXML in a zip archive. */
  ZIPPED_MUSICXML("PK\3\4", "mxl") {
    @Override
    public Understanding understand(byte[] file, int notes) throws MalformedScoreException {
      return MusicXmlReader.understand(file, MusicXmlLimits.DEFAULT.withNotes(notes));
    }

    @Override
    public byte[] write(Score score) {
      return MusicXmlWriter.writeZipped(score);
    }
  },

  /** English score text in UTF-8. */
  TEXT(null, "txt") {
    @Override
    public Understanding understand(byte[] file, int notes) throws MalformedScoreException {
      return Understanding.ofWritten(
          ScoreText.parse(decode(file), TextLimits.DEFAULT.withNotes(notes)), 0);
    }

    @Override
    public byte[] write(Score score) {
      return ScoreText.print(score).getBytes(StandardCharsets.UTF_8);
    }
  };

  /** More bytes than any format reads: whoever fetches a file may stop here. */
  public static final int MAX_BYTES = 64 << 20;

  private static final int LONGEST_MARK = 5;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String mark;
  private final List<String> extensions;

  /**
   * @param mark what every file begins with, as far as it can be told by that; else null
   */
  ScoreFormat(String mark, String... extensions) {
    this.mark = mark;
    this.extensions = List.of(extensions);
  }

  /**
   * Reads a file of this format, and writes down what was played rather than written.
   *
   * @param notes how many there may be at most; reading ends at the first one too many
   * @throws MalformedScoreException if it is none, or beyond the format's limits; the message is
   *     for people
   */
  public abstract Understanding understand(byte[] file, int notes) throws MalformedScoreException;

  /**
   * Reads a file of this format with as many notes as the format's limits let it have.
   *
   * @throws MalformedScoreException if it is none, or beyond these limits; the message is for
   *     people
   */
  public Understanding understand(byte[] file) throws MalformedScoreException {
    return understand(file, Integer.MAX_VALUE);
  }

  /** The bytes of a file; the same score gives the same bytes. */
  public abstract byte[] write(Score score);

  /** What file names end with, without the dot; the usual one first. */
  public List<String> extensions() {
    return extensions;
  }

  /** The format that a file name ends with. */
  public static Optional<ScoreFormat> ofName(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(f -> f.extensions.stream().anyMatch(e -> name.endsWith("." + e)))
        .findFirst();
  }

  /**
   * Reads a file of the format that it begins as, whatever it is called, else of the one that its
   * name says.
   *
   * @throws MalformedScoreException if it is of no format, or beyond its format's limits; the
   *     message is for people
   */
  public static Understanding understand(byte[] file, String fileName)
      throws MalformedScoreException {
    return understand(file, fileName, Integer.MAX_VALUE);
  }

  /**
   * Reads a file as above.
   *
   * @param notes how many there may be at most; reading ends at the first one too many
   * @throws MalformedScoreException as above
   */
  public static Understanding understand(byte[] file, String fileName, int notes)
      throws MalformedScoreException {
    Optional<ScoreFormat> format = ofBeginning(file).or(() -> ofName(fileName));
    if (format.isEmpty()) {
      throw new MalformedScoreException(
          "This is neither MIDI nor MusicXML. English score text is read from files that end in"
              + " .txt.");
    }
    return format.get().understand(file, notes);
  }

  private static Optional<ScoreFormat> ofBeginning(byte[] file) {
    String beginning =
        new String(file, 0, Math.min(file.length, LONGEST_MARK), StandardCharsets.ISO_8859_1);
    return Arrays.stream(values())
        .filter(f -> f.mark != null && beginning.startsWith(f.mark))
        .findFirst();
  }

  private static String decode(byte[] file) throws MalformedScoreException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new MalformedScoreException(
          "This is not text: it is not in UTF-8. Save it as UTF-8, or choose another file.", e);
    }
  }
}
