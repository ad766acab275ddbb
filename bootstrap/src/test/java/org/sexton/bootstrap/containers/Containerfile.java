package org.sexton.bootstrap.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A container file, instruction by instruction: continued lines joined, comments left out. */
record Containerfile(List<Instruction> instructions) {

    /** @param text all that stands behind the name */
    record Instruction(String name, String text) {

        List<String> words() {
            return List.of(text.split("\\s+"));
        }

        boolean isExecForm() {
            return text.startsWith("[") && text.endsWith("]");
        }
    }

    static Containerfile read(Path file) throws IOException {
        var text = String.join(
                        "\n",
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.startsWith("#"))
                                .toList())
                .replace("\\\n", " ");
        return new Containerfile(Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 2))
                .map(parts -> new Instruction(parts[0].toUpperCase(Locale.ROOT), parts[1]))
                .toList());
    }

    Stream<Instruction> all(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }

    /** The last stage: what becomes the image. */
    Containerfile image() {
        var last = instructions.lastIndexOf(all("FROM").toList().getLast());
        return new Containerfile(instructions.subList(last, instructions.size()));
    }
}
