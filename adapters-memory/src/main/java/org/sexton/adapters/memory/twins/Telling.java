package org.sexton.adapters.memory.twins;

import java.util.SplittableRandom;

/**
 * A text with places that each twin fills in its own way, because the public reads a mask there.
 *
 * @param text {@code #} stands for a telephone number, {@code @} for an e-mail address
 */
record Telling(String text) {

    /** Words, some with something personal between them. */
    static Telling any(SplittableRandom common, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(Pick.one(common, Town.WORDS));
        }
        switch (common.nextInt(5)) {
            case 0 -> text.append(", call #");
            case 1 -> text.append(", write to @");
            case 2 -> text.append(" (# or @)");
            default -> {}
        }
        return new Telling(text.toString());
    }

    String in(SplittableRandom own) {
        var number = "0151 496 0%03d".formatted(own.nextInt(1_000));
        var address = "%s%d@example.org"
                .formatted(Pick.one(own, Town.WORDS), own.nextInt(100))
                .replace('ü', 'u');
        return text.replace("@", address).replace("#", number);
    }
}
