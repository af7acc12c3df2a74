const words =
  '线程 进程 缓存 索引 事务 队列 内存 磁盘 网络 请求 响应 连接 协议 数据 模型 参数 梯度 函数 对象 接口 方法 变量 指针 数组 链表 哈希 排序 查找 复制 分区 节点 集群 日志 快照 回滚 隔离 并发 同步 阻塞 调度 中断 地址 页表 文件 系统 目录 权限 密钥 签名 证书 渲染 样式 布局 事件 循环 回调 闭包 原型 继承 抽象 封装 反射 代理 容器 镜像 网关 限流 熔断 降级 监控'.split(
    ' ',
  );
const verbs =
  '负责 依赖 读取 写入 维护 触发 检查 拆分 合并 保存 恢复 限制 传递 比较 替换 清理 分配 释放 监听 校验'.split(' ');

/** Files of so many ordinary Chinese questions, of some 600 bytes each, a hundred to a file; always the same. */
export function chineseNotes(questions) {
  let seed = 42;
  const one = list => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return list[Math.floor((seed / 2 ** 32) * list.length)];
  };
  const word = () => one(words);
  const verb = () => one(verbs);
  const sentence = () =>
    `${word()}${verb()}${word()}的${word()}，${verb()}${word()}和${word()}时要看${word()}是否${verb()}了${word()}`;
  const question = number => `## ${word()}${number}的${word()}是怎么${verb()}${word()}的？

**${word()}**${verb()}${word()}。${sentence()}；${sentence()}。

- 优点：${sentence()}
- 缺点：${sentence()}

${sentence()}。因此第 ${number} 种${word()}在实际项目里更常用。
`;
  return Array.from({ length: Math.ceil(questions / 100) }, (_, file) => {
    const count = Math.min(100, questions - file * 100);
    const text = Array.from({ length: count }, (_, index) => question(file * 100 + index + 1)).join('\n');
    return { name: `chapter-${String(file + 1).padStart(3, '0')}.md`, text: `# 第 ${file + 1} 章\n\n${text}` };
  });
}
