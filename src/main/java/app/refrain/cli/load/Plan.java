package app.refrain.cli.load;

import app.refrain.model.Engine;
import java.nio.file.Path;

/**
 * What to put on the processes.
 *
 * @param webs how many processes serve pages
 * @param workers how many processes compose
 * @param places how many jobs each of them does at a time
 * @param batch how many of these go through the language model together
 * @param bars that each request asks for
 * @param killWorker whether a worker is killed when a third is done
 * @param restartDatabase whether PostgreSQL is restarted when half is done
 * @param folder for the database and the logs
 */
public record Plan(
    int webs,
    int workers,
    int places,
    int batch,
    int people,
    int requests,
    int bars,
    Engine engine,
    boolean killWorker,
    boolean restartDatabase,
    Path folder) {}
