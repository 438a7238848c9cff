package app.refrain.studio.page;

import app.refrain.account.PublicAddress;
import app.refrain.music.Score;
import app.refrain.music.format.ScoreFormat;
import app.refrain.studio.StudioProperties;
import app.refrain.studio.picture.RollPicture;
import app.refrain.studio.score.ScoreConversion;
import app.refrain.studio.score.ScoreJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What readers of pieces' pages get. A page is made once for each version of it; its source is
 * asked every few seconds whether it is still that version.
 */
@Component
class PageAnswers {

  private static final Duration BELIEVED = Duration.ofSeconds(5);
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int VERSIONS = 4_096;

  /** Which page it is by now. */
  private record Version(PageSource source, UUID id, String number) {}

  private record Question(Version version, PageForm form) {}

  private final List<PageSource> sources;
  private final PlainPages plain;
  private final PublicAddress address;
  private final Memory<UUID, Optional<Version>> versions;
  private final Memory<Question, Optional<PageAnswer>> answers;

  PageAnswers(
      List<PageSource> sources,
      PlainPages plain,
      PublicAddress address,
      StudioProperties properties) {
    this.sources = sources;
    this.plain = plain;
    this.address = address;
    versions = new Memory<>(VERSIONS, version -> 1, BELIEVED, this::version);
    answers =
        new Memory<>(properties.pageMemory().toBytes(), PageAnswers::size, KEPT, this::answer);
  }

  /** None if there is no such page, or not any more. */
  Optional<PageAnswer> find(UUID id, PageForm form) {
    return versions.get(id).flatMap(version -> answers.get(new Question(version, form)));
  }

  /** Which page readers of one find instead that is not there any more; none if there is none. */
  Optional<UUID> successor(UUID id) {
    return sources.stream().flatMap(source -> source.successor(id).stream()).findFirst();
  }

  /** None if there is no such page, or not any more. */
  Optional<PiecePage> page(UUID id) {
    return versions.get(id).flatMap(version -> version.source().find(id));
  }

  private Optional<Version> version(UUID id) {
    return sources.stream()
        .flatMap(
            source -> source.version(id).map(number -> new Version(source, id, number)).stream())
        .findFirst();
  }

  private Optional<PageAnswer> answer(Question question) {
    Version version = question.version();
    return version
        .source()
        .find(version.id())
        .map(page -> PageAnswer.of(content(page, question.form())));
  }

  private static long size(Optional<PageAnswer> answer) {
    return answer.map(PageAnswer::size).orElse(1L);
  }

  private byte[] content(PiecePage page, PageForm form) {
    Score score = ScoreConversion.toScore(page.score());
    return switch (form) {
      case PAGE -> bytes(new PageHtml(page, score, plain, address).whole());
      case EMBEDDED -> bytes(new PageHtml(page, score, plain, address).embedded());
      case SVG_PICTURE -> bytes(new RollPicture(score).svg());
      case PNG_PICTURE -> new RollPicture(score).png();
      case JSON -> bytes(ScoreJson.write(page.score()));
      case MIDI -> ScoreFormat.MIDI.write(score);
      case MUSICXML -> ScoreFormat.MUSICXML.write(score);
      case ENGLISH -> ScoreFormat.TEXT.write(score);
    };
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
