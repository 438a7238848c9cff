package app.refrain.generation;

import app.refrain.music.Key;
import app.refrain.music.Meter;
import app.refrain.music.Note;
import app.refrain.music.Score;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Function;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.util.StdConverter;

/** Teaches Jackson the values of music, which know nothing of it. */
final class MusicModule extends SimpleModule {

  MusicModule() {
    super("music");
    addSerializer(Score.class, new StdConvertingSerializer(new ToDocument()));
    addDeserializer(Score.class, new StdConvertingDeserializer<>(new FromDocument()));
    addSerializer(new ToStringSerializer(Key.class));
    addDeserializer(Key.class, new FromText<>(Key.class, Key::parse));
    addSerializer(new ToStringSerializer(Meter.class));
    addDeserializer(Meter.class, new FromText<>(Meter.class, Meter::parse));
    setMixInAnnotation(Note.class, NoteFields.class);
  }

  /** A note's onset is called start in every JSON. */
  private interface NoteFields {
    @JsonProperty("start")
    int onset();
  }

  private static final class ToDocument extends StdConverter<Score, ScoreDocument> {
    @Override
    public ScoreDocument convert(Score score) {
      return ScoreDocument.of(score);
    }
  }

  private static final class FromDocument extends StdConverter<ScoreDocument, Score> {
    @Override
    public Score convert(ScoreDocument document) {
      return document.toScore();
    }
  }

  private static final class FromText<T> extends FromStringDeserializer<T> {
    private final transient Function<String, T> parser;

    FromText(Class<T> type, Function<String, T> parser) {
      super(type);
      this.parser = parser;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
      return parser.apply(text);
    }
  }
}
