package org.jieming.api.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jieming.api.app.Birth;
import org.jieming.api.app.LocalTables;
import org.jieming.api.app.Server;
import org.jieming.api.auth.Accounts;
import org.jieming.api.auth.OpenIdProvider;
import org.jieming.api.store.LiveRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "启动服务(默认命令)。" + "Serves the register over HTTP (the default command).")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private HttpOptions http = new HttpOptions();

    @Mixin
    private MapOptions map = new MapOptions();

    @Mixin
    private OpenIdOptions openId = new OpenIdOptions();

    @Option(
            names = "--tables",
            paramLabel = "FOLDER",
            description = "本地规则表文件夹:地名规则的文件替代 data 中同名的整张表;standards 中的条款和目标逐行增补。"
                    + "Folder of local tables: one for names stands in for the one of the same path in data;"
                    + " clauses and targets in standards are added row by row.")
    private @Nullable Path tables;

    @Option(names = "--empty", description = "新登记簿不装入示例数据。A new register is born without the seeds.")
    private boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        http.demandSecrecy(spec.commandLine());
        Optional<OpenIdProvider> provider = openId.provider(spec.commandLine());
        LocalTables decided = LocalTables.in(tables);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        LiveRegister register = store.location().openRegister(progress);
        if (!empty) {
            Birth.ifNew(register, progress);
        }
        progress.done();
        new Accounts(register.journal().documents()).openFirst().ifPresent(this::tellFirstPassword);
        Server server = start(register, decided, provider);
        server.prepare();
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            register.close();
            stopped.countDown();
        }));
        tellAddresses(server.port());
        stopped.await();
        return 0;
    }

    private Server start(LiveRegister register, LocalTables decided, Optional<OpenIdProvider> provider) {
        try {
            return Server.start(register, http.settings(), decided, map.cartography(), provider);
        } catch (RuntimeException failed) {
            register.close();
            throw failed;
        }
    }

    private void tellAddresses(int port) {
        String addresses = String.join("  ", http.settings().listening().addresses(port));
        spec.commandLine().getOut().println("界名已启动 Jieming serves: " + addresses);
    }

    private void tellFirstPassword(String password) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("首位管理员 The first administrator: " + Accounts.FIRST);
        out.println("密码(仅显示这一次)Password, shown only now: " + password);
    }
}
