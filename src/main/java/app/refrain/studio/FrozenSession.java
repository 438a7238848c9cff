package app.refrain.studio;

import app.refrain.account.Person;
import app.refrain.generation.Generation;
import app.refrain.studio.page.Machine;
import app.refrain.studio.score.ScoreState;
import java.util.List;

/**
 * A session as it is at one moment, and how it came to be.
 *
 * @param people those who took part, who did most first
 * @param imported whether somebody brought music in from a file
 * @param generations what the machine wrote and people accepted, the latest first
 */
public record FrozenSession(
    ScoreState score, List<Person> people, boolean imported, List<Generation> generations) {

  /** The names of the people who took part. */
  public List<String> names() {
    return people.stream().map(Person::name).toList();
  }

  /** What the machine did, one line for people each. */
  public List<String> machine() {
    return generations.stream().map(Machine::line).toList();
  }
}
