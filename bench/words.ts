import type { Random } from './random.js';

const han = {
  nouns:
    '线程 进程 缓存 索引 事务 队列 内存 磁盘 网络 请求 响应 连接 协议 数据 模型 参数 梯度 函数 对象 接口 方法 变量 指针 数组 链表 哈希 排序 查找 复制 分区 节点 集群 日志 快照 回滚 隔离 并发 同步 阻塞 调度 中断 地址 页表 文件 系统 目录 权限 密钥 签名 证书 渲染 样式 布局 事件 循环 回调 闭包 原型 继承 抽象 封装 反射 代理 容器 镜像 网关 限流 熔断 降级 监控',
  verbs: '负责 依赖 读取 写入 维护 触发 检查 拆分 合并 保存 恢复 限制 传递 比较 替换 清理 分配 释放 监听 校验',
};
const latin = {
  nouns:
    'thread process cache index queue page disk socket router token query cursor buffer kernel signal mutex future closure module parser tensor layer gradient shard replica ledger snapshot lease',
  verbs: 'reads writes keeps checks splits merges restores limits passes compares replaces clears frees watches',
};

/** Draws the words of sentences, of one language. */
export class Words {
  readonly #nouns: string[];
  readonly #verbs: string[];
  readonly #random: Random;

  constructor(language: 'han' | 'latin', random: Random) {
    const { nouns, verbs } = language === 'han' ? han : latin;
    this.#nouns = nouns.split(' ');
    this.#verbs = verbs.split(' ');
    this.#random = random;
  }

  noun(): string {
    return this.#random.pick(this.#nouns);
  }

  verb(): string {
    return this.#random.pick(this.#verbs);
  }
}
