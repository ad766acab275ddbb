package org.sexton.adapters.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sexton.application.port.out.Receipts;

public final class InMemoryReceipts implements Receipts {

    private final Table<Holder, Held> receipts;

    private record Holder(String owner, String key) {}

    private record Held(Receipt receipt, Instant at) {}

    public InMemoryReceipts(InMemoryUnitOfWork work) {
        receipts = new Table<>(work);
    }

    @Override
    public Optional<Receipt> claim(String owner, String key, String request, Instant now) {
        var holder = new Holder(owner, key);
        var earlier = receipts.get(holder).map(Held::receipt);
        if (earlier.isEmpty()) {
            receipts.put(holder, new Held(new Receipt(request, null), now));
        }
        return earlier;
    }

    @Override
    public void complete(String owner, String key, String answer) {
        var holder = new Holder(owner, key);
        var held = receipts.get(holder).orElseThrow(() -> new IllegalStateException("nobody claimed the key " + key));
        receipts.put(holder, new Held(new Receipt(held.receipt().request(), answer), held.at()));
    }

    void erase(Predicate<String> owner, Predicate<String> answer) {
        receipts.removeIf((holder, held) ->
                owner.test(holder.owner()) || held.receipt().answer() instanceof String text && answer.test(text));
    }

    @Override
    public int forgetBefore(Instant then) {
        var old = receipts.rows().entrySet().stream()
                .filter(entry -> entry.getValue().at().isBefore(then))
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(receipts::remove);
        return old.size();
    }
}
