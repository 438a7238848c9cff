package app.refrain.gallery.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A gallery of generated pieces: few composers write much, few words, styles and keys are common,
 * few pieces are loved. The same number makes the same gallery.
 */
final class GalleryRows {

  static final List<String> STYLES =
      List.of(
          "jig",
          "reel",
          "chorale",
          "pop song",
          "hornpipe",
          "waltz",
          "polka",
          "slip jig",
          "march",
          "strathspey",
          "air",
          "barndance",
          "three-two",
          "mazurka");
  static final List<String> KEYS =
      List.of(
          "G major",
          "D major",
          "A minor",
          "C major",
          "E minor",
          "A major",
          "F major",
          "D minor",
          "Bb major",
          "B minor",
          "G minor",
          "Eb major",
          "C minor",
          "F# minor",
          "Ab major");
  static final List<String> METERS =
      List.of("4/4", "6/8", "3/4", "2/4", "9/8", "3/2", "7/8", "5/4");
  static final List<String> INSTRUMENTS =
      List.of(
          "flute",
          "fiddle",
          "piano",
          "nylon guitar",
          "strings",
          "choir",
          "cello",
          "harp",
          "accordion",
          "church organ",
          "trumpet",
          "oboe");
  static final List<String> ENGINES = List.of("hybrid", "", "llm", "lstm");

  private static final String INSERT =
      """
      insert into publication (id, person, parent, state, title, description, tags, licence, names,
          style, key, meter, tempo, instruments, parts, bars, seconds, engine, likes, submitted_at,
          approved_at, featured_at)
      values (?, ?, ?, ?, ?, ?, ?, 'CC_BY', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final int BATCH = 1_000;
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final Random random = new Random(7);
  private final JdbcTemplate jdbc;
  final List<String> words;
  final List<UUID> people;
  final List<UUID> pieces = new ArrayList<>();
  final List<String> collections = new ArrayList<>();

  GalleryRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    words = IntStream.range(0, 4_000).mapToObj(i -> word()).toList();
    people = IntStream.range(0, 5_000).mapToObj(i -> id()).toList();
  }

  /** Fills empty tables. */
  void insert(int count) {
    jdbc.execute("alter table publication_credit disable trigger user");
    jdbc.batchUpdate(
        "insert into account (id, name, role) values (?, ?, 'MEMBER')",
        people,
        BATCH,
        (row, id) -> {
          row.setObject(1, id);
          row.setString(2, words(2));
        });
    List<Integer> numbers = IntStream.range(0, count).boxed().toList();
    numbers.forEach(number -> pieces.add(id()));
    jdbc.batchUpdate(INSERT, numbers, BATCH, this::piece);
    jdbc.execute(
        """
        insert into publication_credit (publication, person, name, origin, place)
        select p.id, p.person, a.name, p.id, 0 from publication p join account a on a.id = p.person
        """);
    jdbc.execute("alter table publication_credit enable trigger user");
    jdbc.execute(
        """
        insert into curation_decision (publication, kind, reason, decided_at)
        select id, 'APPROVED', '', approved_at from publication where approved_at is not null
        """);
    follows();
    collections();
    jdbc.execute("vacuum analyze");
  }

  /** One of the first more often than one of the last. */
  <T> T common(List<T> list) {
    return list.get((int) (list.size() * Math.pow(random.nextDouble(), 3)));
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Somebody of whom there is something in the gallery. */
  UUID composer() {
    return jdbc.queryForObject("select person from publication where id = ?", UUID.class, shown());
  }

  /** A piece that is in the gallery. */
  UUID shown() {
    UUID piece = any(pieces);
    return jdbc.queryForObject(
            "select state = 'APPROVED' from publication where id = ?", Boolean.class, piece)
        ? piece
        : shown();
  }

  /** Somebody who follows and likes. */
  UUID follower() {
    return jdbc.queryForObject("select id from account order by id limit 1", UUID.class);
  }

  int tempo() {
    return (int) Math.clamp(110 + 25 * random.nextGaussian(), 30, 240);
  }

  private void piece(PreparedStatement row, int number) throws SQLException {
    Instant submitted = START.plusSeconds(400L * number + random.nextInt(400));
    boolean approved = random.nextInt(100) < 97;
    boolean featured = approved && random.nextInt(200) == 0;
    boolean remix = number > 100 && random.nextInt(5) == 0;
    String[] instruments =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(i -> common(INSTRUMENTS))
            .toArray(String[]::new);
    int bars = 8 + random.nextInt(120);
    int column = 1;
    row.setObject(column++, pieces.get(number));
    row.setObject(column++, common(people));
    row.setObject(column++, remix ? pieces.get(random.nextInt(number)) : null);
    row.setString(column++, approved ? "APPROVED" : number % 3 == 0 ? "REJECTED" : "SUBMITTED");
    row.setString(column++, words(1 + random.nextInt(5)));
    row.setString(column++, words(random.nextInt(60)));
    row.setArray(column++, array(row, random.nextInt(5)));
    row.setArray(column++, row.getConnection().createArrayOf("text", new String[] {words(2)}));
    row.setString(column++, random.nextInt(6) == 0 ? "" : common(STYLES));
    row.setString(column++, common(KEYS));
    row.setString(column++, common(METERS));
    row.setInt(column++, tempo());
    row.setArray(column++, row.getConnection().createArrayOf("text", instruments));
    row.setInt(column++, instruments.length);
    row.setInt(column++, bars);
    row.setInt(column++, bars * 2);
    row.setString(column++, common(ENGINES));
    row.setInt(column++, (int) (400 * Math.pow(random.nextDouble(), 12)));
    row.setTimestamp(column++, Timestamp.from(submitted));
    row.setTimestamp(column++, approved ? Timestamp.from(submitted.plusSeconds(3_000)) : null);
    row.setTimestamp(column, featured ? Timestamp.from(submitted.plusSeconds(9_000)) : null);
  }

  private void follows() {
    jdbc.update(
        """
        insert into composer_follow (follower, composer)
        select f.id, c.id from (select id from account order by id limit 500) f
        cross join lateral (
            select id from account where id <> f.id order by md5(id::text || f.id::text) limit 30) c
        """);
    jdbc.update(
        """
        insert into publication_like (publication, person)
        select p.id, a.id from (select id from account order by id limit 50) a
        cross join lateral (
            select id from publication where state = 'APPROVED' and likes < 100
            offset abs(hashtext(a.id::text)) % 50000 limit 500) p
        """);
  }

  private void collections() {
    for (int i = 0; i < 100; i++) {
      String slug = "collection-" + i;
      collections.add(slug);
      UUID id = id();
      jdbc.update(
          "insert into gallery_collection (id, slug, title, text) values (?, ?, ?, '')",
          id,
          slug,
          words(3));
      List<UUID> chosen = IntStream.range(0, 100).mapToObj(j -> any(pieces)).distinct().toList();
      jdbc.batchUpdate(
          """
          insert into gallery_collection_piece (collection, publication, place) values (?, ?, ?)
          """,
          chosen,
          BATCH,
          (row, piece) -> {
            row.setObject(1, id);
            row.setObject(2, piece);
            row.setInt(3, chosen.indexOf(piece));
          });
    }
  }

  private java.sql.Array array(PreparedStatement row, int size) throws SQLException {
    String[] tags =
        IntStream.range(0, size).mapToObj(i -> common(words)).distinct().toArray(String[]::new);
    return row.getConnection().createArrayOf("text", tags);
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> common(words)).collect(Collectors.joining(" "));
  }

  private String word() {
    return random
        .ints(5 + random.nextInt(5), 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
