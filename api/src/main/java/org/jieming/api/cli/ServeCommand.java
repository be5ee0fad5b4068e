package org.jieming.api.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jieming.api.app.Birth;
import org.jieming.api.app.Server;
import org.jieming.api.auth.Accounts;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.store.LiveRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {"启动服务(默认命令)。", "Serves the register over HTTP (the default command)."})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "监听地址,默认仅本机 ${DEFAULT-VALUE}。Address to listen on.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "端口,默认 ${DEFAULT-VALUE};0 为任选。Port; 0 picks a free one.")
    private int port = 8080;

    @Option(names = "--empty", description = "新登记簿不装入示例数据。A new register is born without the seeds.")
    private boolean empty;

    @Override
    public Integer call() throws InterruptedException {
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getErr());
        LiveRegister register = store.location().openRegister(progress);
        if (!empty) {
            Birth.ifNew(register, progress);
        }
        progress.done();
        new Accounts(register.journal().documents()).openFirst().ifPresent(this::tellFirstPassword);
        HttpSettings settings = HttpSettings.onLoopback(port).listeningOn(host);
        Server server = Server.start(register, settings);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            register.close();
            stopped.countDown();
        }));
        spec.commandLine().getOut().println("界名已启动 Jieming serves: http://" + host + ":" + server.port() + "/");
        stopped.await();
        return 0;
    }

    private void tellFirstPassword(String password) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("首位管理员 The first administrator: " + Accounts.FIRST);
        out.println("密码(仅显示这一次)Password, shown only now: " + password);
    }
}
