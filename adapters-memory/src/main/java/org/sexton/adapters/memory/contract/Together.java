package org.sexton.adapters.memory.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does things on threads of their own. */
final class Together {

    private Together() {}

    /** Does it {@code times} times, all beginning at the same moment; answers once all have ended. */
    static <T> List<T> each(int times, Supplier<T> what) {
        var start = new CyclicBarrier(times);
        return all(times, () -> {
            start.await();
            return what.get();
        });
    }

    static <T> T elsewhere(Supplier<T> what) {
        return all(1, what::get).getFirst();
    }

    private static <T> List<T> all(int times, Callable<T> what) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new ArrayList<Future<T>>();
            for (int i = 0; i < times; i++) {
                begun.add(threads.submit(what));
            }
            var answers = new ArrayList<T>();
            for (var each : begun) {
                answers.add(each.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
