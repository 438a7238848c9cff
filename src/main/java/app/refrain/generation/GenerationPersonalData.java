package app.refrain.generation;

import app.refrain.account.PeopleMerged;
import app.refrain.account.Person;
import app.refrain.account.PersonalData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people asked the models for. */
@Component
class GenerationPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  GenerationPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String title() {
    return "generations";
  }

  @Override
  public List<Item> export(Person person) {
    return jdbc.sql(
            """
            select id, state, array_to_string(bars, e'\\n') as text, created_at from generation
            where requester = ? order by created_at
            """)
        .param(person.id())
        .query(
            (row, number) ->
                new Item(
                    row.getObject("id", UUID.class),
                    row.getString("state"),
                    row.getString("text"),
                    row.getTimestamp("created_at").toInstant()))
        .list();
  }

  /** Ends what is under way; what others accepted into their sessions stays there. */
  @Override
  public void erase(Person person) {
    jdbc.sql(
            "update generation set cancel_requested = true where requester = ? and state ="
                + " 'RUNNING'")
        .param(person.id())
        .update();
    jdbc.sql("delete from generation where requester = ? and state <> 'RUNNING'")
        .param(person.id())
        .update();
  }

  @EventListener
  void merge(PeopleMerged merged) {
    jdbc.sql("update generation set requester = ? where requester = ?")
        .params(merged.member().id(), merged.guest().id())
        .update();
  }

  /**
   * @param text the bars in English
   */
  record Item(UUID id, String state, String text, Instant createdAt) {}
}
