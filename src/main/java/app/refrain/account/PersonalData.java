package app.refrain.account;

/** What a module keeps of people: every module that keeps something has a bean of this. */
public interface PersonalData {

  /** What it is, such as {@code sessions}: the name in the file that people get. */
  String title();

  /** All of it that is a person's, as records and collections that can be written as JSON. */
  Object export(Person person);

  /**
   * Removes it, or, where it is others' too, the person's share in it. Called in the transaction
   * that removes the person.
   */
  void erase(Person person);
}
