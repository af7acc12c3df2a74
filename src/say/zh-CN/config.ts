/** Mistakes in the config. */
export const config = {
  '"{input}" is not a BCP 47 tag, such as zh-CN, zh-TW, ja or en.':
    '“{input}”不是 BCP 47 语言标签，例如 zh-CN、zh-TW、ja、en。',
  'The config cannot be read: {code}.': '无法读取配置：{code}。',
  'Check its permissions.': '检查它的权限。',
  'This config file cannot be read.': '无法读取这个配置文件。',
  'Check the value of --config.': '检查 --config 的值。',
  'This is not read: a config is JSON or YAML. Ids depend on the configs of old commits, and programs of old commits are not run.':
    '这个文件不会读取：配置只能是 JSON 或 YAML。id 取决于旧提交里的配置，而旧提交里的程序不会运行。',
  'Write its settings to {configNames}.': '把设置写到 {configNames}。',
  'The config cannot be read: {what}': '无法读取配置：{what}',
  'Fix the JSON or YAML on this line.': '改正这一行的 JSON 或 YAML。',
  'The config cannot be read: {message}': '无法读取配置：{message}',
  'Write out what the aliases (`*name`) stand for.': '把别名（`*name`）代表的内容直接写出来。',
  'command line': '命令行',
  'The config': '配置',
  'See docs/config.md for the valid settings.': '可用的设置见 docs/config.zh-CN.md。',
  'There is no setting "{path}".': '没有叫“{path}”的设置。',
  'See docs/rules.md for the rules.': '规则见 docs/rules.zh-CN.md。',
  'The settings are {known}.': '可用的设置：{known}。',
} as const;
