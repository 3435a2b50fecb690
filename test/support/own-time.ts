/** Milliseconds of processor that this test file's process has used: what others on the machine do is not in it. */
export const ownTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
