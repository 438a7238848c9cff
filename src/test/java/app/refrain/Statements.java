package app.refrain;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the statements that repositories send to the database. */
public final class Statements {

  private Statements() {}

  /** How many there are while something is done, and nobody else does anything. */
  public static long during(EntityManagerFactory factory, Runnable work) {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    try {
      statistics.clear();
      work.run();
      return statistics.getPrepareStatementCount();
    } finally {
      statistics.setStatisticsEnabled(false);
    }
  }
}
