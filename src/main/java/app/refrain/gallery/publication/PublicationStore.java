package app.refrain.gallery.publication;

import app.refrain.account.Person;
import app.refrain.studio.score.ScoreJson;
import app.refrain.studio.score.ScoreState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of publications. Checks no rights. */
@Repository
public class PublicationStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PublicationStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Stores a new publication, or another copy in the place of the one before. */
  void put(UUID id, Person person, UUID session, UUID parent, Blurb blurb, FrozenPiece piece) {
    PieceFacts facts = piece.facts();
    jdbc.sql(
            """
            insert into publication (id, person, session, parent, state, title, description, tags,
                licence, names, composer, style, key, meter, tempo, instruments, parts, bars, seconds, engine)
            values (:id, :person, :session, :parent, 'SUBMITTED', :title, :description, :tags,
                :licence, '{}', :composer, :style, :key, :meter, :tempo, :instruments, :parts, :bars, :seconds,
                :engine)
            on conflict (id) do update set
                composer = excluded.composer, style = excluded.style, key = excluded.key, meter = excluded.meter,
                tempo = excluded.tempo, instruments = excluded.instruments, parts = excluded.parts,
                bars = excluded.bars, seconds = excluded.seconds, engine = excluded.engine
            """)
        .param("id", id)
        .param("person", person.id())
        .param("session", session)
        .param("parent", parent)
        .param("title", blurb.title())
        .param("description", blurb.description())
        .param("tags", array(blurb.tags()))
        .param("licence", blurb.licence().name())
        .param("composer", facts.composer())
        .param("style", facts.style())
        .param("key", facts.key())
        .param("meter", facts.meter())
        .param("tempo", facts.tempo())
        .param("instruments", array(facts.instruments()))
        .param("parts", facts.instruments().size())
        .param("bars", facts.bars())
        .param("seconds", facts.seconds())
        .param("engine", facts.engine())
        .update();
    jdbc.sql(
            """
            insert into publication_music (publication, score, made_by, provenance, copied)
            values (:id, :score::jsonb, :made_by, :provenance::jsonb, :copied::jsonb)
            on conflict (publication) do update set
                score = excluded.score, made_by = excluded.made_by,
                provenance = excluded.provenance, copied = excluded.copied
            """)
        .param("id", id)
        .param("score", ScoreJson.write(piece.score()))
        .param("made_by", array(piece.machine()))
        .param("provenance", json.writeValueAsString(piece.provenance()))
        .param("copied", piece.copied() == null ? null : json.writeValueAsString(piece.copied()))
        .update();
    setBlurb(id, blurb);
  }

  /** Puts other words beside a piece, and the title over its score. */
  void setBlurb(UUID id, Blurb blurb) {
    jdbc.sql(
            """
            update publication set title = ?, description = ?, tags = ?, licence = ? where id = ?
            """)
        .params(blurb.title(), blurb.description(), array(blurb.tags()), blurb.licence().name(), id)
        .update();
    jdbc.sql(
            """
            update publication_music set score = jsonb_set(score, '{title}', to_jsonb(?::text))
            where publication = ?
            """)
        .params(blurb.title(), id)
        .update();
  }

  Optional<Publication> find(UUID id) {
    return jdbc.sql(PublicationRow.SELECT + " where p.id = ?")
        .param(id)
        .query((row, number) -> PublicationRow.read(row, json))
        .optional();
  }

  /**
   * Keeps everybody else from changing a publication until the transaction ends.
   *
   * @throws NoSuchPublicationException if there is none
   */
  public Publication lock(UUID id) {
    jdbc.sql("select id from publication where id = ? for update").param(id).query().listOfRows();
    return get(id);
  }

  /**
   * @throws NoSuchPublicationException if there is none
   */
  public Publication get(UUID id) {
    return find(id).orElseThrow(NoSuchPublicationException::new);
  }

  /** All of a person's, the latest submitted first. */
  List<Publication> list(Person person) {
    return jdbc.sql(
            PublicationRow.SELECT + " where p.person = ? order by p.submitted_at desc, p.id")
        .param(person.id())
        .query((row, number) -> PublicationRow.read(row, json))
        .list();
  }

  public ScoreState score(UUID id) {
    return jdbc.sql("select score from publication_music where publication = ?")
        .param(id)
        .query((row, number) -> ScoreJson.readState(row.getString("score")))
        .optional()
        .orElseThrow(NoSuchPublicationException::new);
  }

  /** Makes a publication wait for a curator (again). */
  void submit(UUID id) {
    jdbc.sql(
            """
            update publication set state = 'SUBMITTED', submitted_at = now() where id = ?
            """)
        .param(id)
        .update();
  }

  /** Gives a publication another state; the first time that it is approved counts. */
  public void setState(UUID id, PublicationState state, String reason) {
    jdbc.sql(
            """
            update publication set state = :state, reason = :reason,
                approved_at =
                    case when :state = 'APPROVED' then coalesce(approved_at, now()) else approved_at end,
                featured_at = case when :state = 'APPROVED' then featured_at end
            where id = :id
            """)
        .param("state", state.name())
        .param("reason", reason)
        .param("id", id)
        .update();
  }

  /** Whether an appeal waits for a curator. */
  public boolean isAppealed(UUID id) {
    return jdbc.sql(
            "select exists (select from publication_appeal where publication = ? and state ="
                + " 'OPEN')")
        .param(id)
        .query(Boolean.class)
        .single();
  }

  public void setFeatured(UUID id, boolean featured) {
    jdbc.sql("update publication set featured_at = case when ? then now() end where id = ?")
        .params(featured, id)
        .update();
  }

  private static String[] array(List<String> list) {
    return list.toArray(String[]::new);
  }
}
