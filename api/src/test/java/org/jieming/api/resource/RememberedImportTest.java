package org.jieming.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.List;
import org.jieming.api.resource.Service.Answer;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Journal;
import org.jieming.api.store.MemoryJournal;
import org.jieming.register.ItemType;
import org.junit.jupiter.api.Test;

/**
 * The server dies, or the store fails, between the revision of an import and the record that says so: the import is taken back all the
 * same. Today is 2026-01-01.
 */
class RememberedImportTest {
    private static final String FILE = "标准名称,经度,纬度\n杨家湾,118.40,31.35\n六洲,118.41,31.36\n";

    private final Journal store = new MemoryJournal();

    /** The store as a server sees it that never comes to say which revision an import became: the record is written over no more. */
    private Journal losing() {
        Documents documents = (Documents) Proxy.newProxyInstance(
                Documents.class.getClassLoader(), new Class<?>[] {Documents.class}, (proxy, method, given) -> {
                    boolean isLost = method.getName().equals("put")
                            && given[0].equals("written-import")
                            && ((String) given[2]).contains("\"revision\"");
                    if (isLost) {
                        throw new IllegalStateException("lost");
                    }
                    return called(store.documents(), method, given);
                });
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(),
                new Class<?>[] {Journal.class},
                (proxy, method, given) ->
                        method.getName().equals("documents") ? documents : called(store, method, given));
    }

    private static Object called(Object one, java.lang.reflect.Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(one, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static JsonNode settled(Service service, String path) {
        JsonNode now = service.get(path).json();
        while (List.of("judging", "applying").contains(now.get("status").asText())) {
            now = service.get(path).json();
        }
        return now;
    }

    private static String judged(Service service) {
        String path = service.send("POST", "/imports?type=place&name=a.csv", FILE, "Content-Type", "text/csv")
                .header("Location");
        settled(service, path);
        return path;
    }

    private static JsonNode applied(Service service, String path) {
        Answer begun = service.send("POST", path + "/apply", "{}", "Content-Type", "application/json");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return settled(service, path);
    }

    private static Answer takeBack(Service service, String path) {
        return service.send("POST", path + "/take-back", "{}", "Content-Type", "application/json");
    }

    private Service begin(Journal journal) {
        return Service.at(InstantSource.fixed(Service.NOON), journal);
    }

    /** Revision 1 is the import, and no record says so; the next server finds it by what revision 1 says, and revision 2 takes it back. */
    @Test
    void an_import_of_a_server_that_died_before_it_said_so_is_listed_and_taken_back_by_the_next() {
        String path;
        try (Service service = begin(losing())) {
            path = judged(service);
            JsonNode applied = applied(service, path);
            assertThat(applied.get("status").asText()).as(applied.toString()).isEqualTo("applied");
            path = path.replace(service.base(), "");
        }
        try (Service next = begin(store)) {
            assertThat(next.get(path).status()).isEqualTo(404);
            JsonNode written = next.get("/imports").json().get("written");
            assertThat(written).hasSize(1);
            assertThat(written.at("/0/revision").asInt()).isEqualTo(1);
            assertThat(written.at("/0/file").asText()).isEqualTo("a.csv");
            Answer done = takeBack(next, path);
            assertThat(done.status()).as(done.text()).isEqualTo(200);
            assertThat(done.json().get("revision").asInt()).isEqualTo(2);
            assertThat(next.register.now().believed(ItemType.PLACE)).isEmpty();
        }
    }

    /** Two imports of one file: revision 1 is the first alone, and the second has nothing new; it is none of the written ones. */
    @Test
    void an_import_that_wrote_nothing_is_none_of_them() {
        try (Service service = begin(store)) {
            String first = judged(service);
            applied(service, first);
            String second = judged(service);
            applied(service, second);
            JsonNode written = service.get("/imports").json().get("written");
            assertThat(written).hasSize(1);
            assertThat(first).endsWith(written.at("/0/id").asText());
            assertThat(takeBack(service, second.replace(service.base(), "")).status())
                    .isEqualTo(409);
        }
    }
}
